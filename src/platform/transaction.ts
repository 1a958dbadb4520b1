import type { Prisma } from '../generated/prisma/client.js'

/** Inside a transaction only this is in scope. */
export type Transaction = Prisma.TransactionClient
