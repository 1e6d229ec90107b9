import type { ComponentProps } from 'react'

/** The table's head as parts of a grid whose body is not a table element. */
export const gridParts = {
  header: {
    table: (props: ComponentProps<'table'>) => <table {...props} role="presentation" />,
    row: (props: ComponentProps<'tr'>) => <tr {...props} role="row" />,
    cell: (props: ComponentProps<'th'>) => <th {...props} role="columnheader" />,
  },
} as const
