import { z } from 'zod'

/** What a constraint or trigger of the database refuses (SQLSTATE class 23), by the adapter's kind of error or PostgreSQL's code. */
const refusals = {
  UniqueConstraintViolation: 'duplicate',
  ForeignKeyConstraintViolation: 'missing reference',
  '23514': 'check',
  '23P01': 'overlap',
  '23000': 'words that stand',
} as const
export type BrokenConstraint = (typeof refusals)[keyof typeof refusals]

const adapterError = z.object({ kind: z.string(), code: z.string().optional() })
const queryError = z.object({ meta: z.object({ driverAdapterError: z.object({ cause: adapterError }) }) })
const bareError = z.object({ cause: adapterError })

/** Which kind of constraint of the database refused the change; undefined where the error is another. */
export function brokenConstraint(error: unknown): BrokenConstraint | undefined {
  const cause = queryError.safeParse(error).data?.meta.driverAdapterError.cause ?? bareError.safeParse(error).data?.cause
  return Object.entries(refusals).find(([name]) => name === cause?.kind || name === cause?.code)?.[1]
}

/** What the database refuses of `work` is said in words of the domain; any other error stays what it is. */
export async function inWords<T>(work: Promise<T>, words: Partial<Record<BrokenConstraint, Error>>): Promise<T> {
  return work.catch((error: unknown) => {
    const broken = brokenConstraint(error)
    throw (broken === undefined ? undefined : words[broken]) ?? error
  })
}
