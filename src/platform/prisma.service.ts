import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.js'
import { nameStatements } from './prepared-statements.js'
import { Settings } from './settings.js'

@Injectable()
export class PrismaService extends PrismaClient implements OnModuleDestroy {
  constructor(settings: Settings) {
    const logger = new Logger('PrismaService')
    // The adapter takes instants as PostgreSQL prints them, which is only right where the connection speaks UTC.
    const connection = {
      connectionString: settings.databaseUrl,
      max: settings.databaseConnections,
      application_name: 'probity',
      options: '-c TimeZone=UTC',
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
    }
    const sayLost = (error: Error) => {
      logger.warn(`A connection to the database was lost: ${error.message}`)
    }
    const pool = new pg.Pool(connection)
    // Neither the pool nor the adapter listens to a connection on its way from one to the other: lost just then, it would end the program.
    pool.on('connect', (client) => client.on('error', sayLost))
    const adapter = new PrismaPg(pool, {
      statementNameGenerator: nameStatements(),
      onPoolError: sayLost,
      disposeExternalPool: true,
    })
    // The fuller messages quote the arguments of a query, and with them what people wrote.
    super({ adapter, errorFormat: 'minimal', transactionOptions: { maxWait: 5_000, timeout: 10_000 } })
  }

  async onModuleDestroy(): Promise<void> {
    await this.$disconnect()
  }
}
