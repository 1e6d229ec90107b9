/** The id of the section of the desk that holds what was said by phone. */
export const SAYINGS_PLACE = 'phone-sayings'
