/** One step of the data's shape. Never edited once landed; its number is its place in the list. */
export interface Migration {
  readonly name: string
  readonly sql: string
}
