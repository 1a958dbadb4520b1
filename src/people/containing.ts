/** What a caller types is looked for as it stands: their own % and _ are letters. */
export const containing = (name: string) => `%${name.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
