/** One line: who, what tells them apart, and a word about them. */
export function Who(props: { readonly name: string; readonly detail?: string; readonly mark?: string }) {
  const { name, detail = '', mark = '' } = props
  return (
    <span className="find-offer-who">
      <b>{name}</b>
      {detail !== '' && <span>{detail}</span>}
      {mark !== '' && <em>{mark}</em>}
    </span>
  )
}
