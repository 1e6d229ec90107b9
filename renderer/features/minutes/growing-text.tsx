type GrowingTextProps = {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
  readonly className?: string
}

/** A field as high as its text; light enough for a paper of hundreds of paragraphs. */
export function GrowingText({ label, value, disabled, onChange, className = '' }: GrowingTextProps) {
  return (
    <div className={`growing-text ${className}`} data-text={`${value}\n`}>
      <textarea
        aria-label={label}
        value={value}
        readOnly={disabled}
        rows={1}
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
