/** The only names spoken between the windows and the program; a page cannot name one. */
export const CHANNELS = {
  call: 'core:call',
  hello: 'core:hello',
  event: 'core:event',
  openFile: 'desk:openFile',
  adoptFile: 'desk:adoptFile',
  receiveFile: 'desk:receiveFile',
  saveDocument: 'desk:saveDocument',
  openRoomScreen: 'desk:openRoomScreen',
  closeRoomScreen: 'desk:closeRoomScreen',
  roomScreenState: 'desk:roomScreenState',
  chooseDisplay: 'desk:chooseDisplay',
  roomDisplaysNow: 'desk:roomDisplaysNow',
  toggleFullScreen: 'desk:toggleFullScreen',
  showDataFolder: 'desk:showDataFolder',
  setLanguage: 'desk:setLanguage',
  menu: 'desk:menu',
  roomScreen: 'desk:roomScreen',
  roomDisplays: 'desk:roomDisplays',
  zoom: 'desk:zoom',
} as const

/** Start argument of the room window's preload, so that it offers the room's bridge. */
export const ROOM_ARGUMENT = '--loushi-role=room'
