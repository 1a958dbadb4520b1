import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { Refused } from '../domain/errors.js'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { projectFolder } from '../platform/places.js'
import { AdoptionsRepository } from './adoptions.repository.js'
import { codeVersionBody } from './code.js'
import { CodesRepository } from './codes.repository.js'
import { readText, textBody } from './protocol-text.js'
import { ProtocolRepository } from './protocol.repository.js'

const shippedProtocol = z.strictObject({ ...textBody, clauses: z.array(z.looseObject(textBody.clauses.element.shape)) })
const shippedCode = z.looseObject({ title: z.string(), provisions: codeVersionBody.shape.provisions })

/** The protocol and the Code that come with the program, in its own words, for a council that has none to enter yet. */
@Injectable()
export class DefaultProtocolService {
  constructor(
    private readonly protocols: ProtocolRepository,
    private readonly codes: CodesRepository,
    private readonly adoptions: AdoptionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Enters and adopts the protocol shipped. @returns the id of the version. */
  async loadDefaultProtocol(authority: string, adoptedOn: PlainDate): Promise<string> {
    const { text, faults } = readText(shippedProtocol.parse(await shipped('protocol.json')))
    if (faults.length > 0) throw new Refused(faults)
    const createdAt = this.clock.now()
    const id = newId(createdAt)
    const version = {
      id,
      authority,
      label: 'First edition',
      status: 'proposed',
      text,
      isComplete: true,
      import: null,
      createdAt,
    } as const
    await this.codes.transaction((tx) => this.protocols.add(version, tx))
    await this.adoptions.adopt('protocol', authority, { version: id, adoptedOn, inForceFrom: adoptedOn }, londonDate(createdAt))
    return id
  }

  /** Enters and adopts the Code of Conduct shipped. @returns the id of the version. */
  async loadDefaultCode(authority: string, adoptedOn: PlainDate): Promise<string> {
    const { title, provisions } = shippedCode.parse(await shipped('code.json'))
    const createdAt = this.clock.now()
    const [code, id] = [newId(createdAt), newId(createdAt)]
    const numbered = provisions.map((provision) => ({ ...provision, id: newId(createdAt) }))
    await this.codes.transaction(async (tx) => {
      await this.codes.add({ id: code, authority, title }, tx)
      await this.codes.addVersion({ id, code, label: 'First edition', status: 'proposed', createdAt, provisions: numbered }, tx)
    })
    await this.adoptions.adopt('code', authority, { version: id, adoptedOn, inForceFrom: adoptedOn }, londonDate(createdAt))
    return id
  }
}

const shipped = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(projectFolder, 'prisma/seed', name), 'utf8'))
