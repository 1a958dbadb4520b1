import { Body, Controller, Get, Module, Param, Post, Res, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Forbidden, NotFound, Refused, SomeoneElseChangedIt } from '../src/domain/errors.js'
import { SystemClock } from '../src/platform/clock.js'
import { PlatformModule } from '../src/platform/platform.module.js'
import { settingsFrom } from '../src/platform/settings.js'
import { Answers } from '../src/web/answers-with.js'
import { ForPeople, goTo, show } from '../src/web/answers.js'
import { dress } from '../src/web/dress.js'
import type { FormBody } from '../src/web/form-body.js'
import {
  choiceField,
  choicesField,
  dayField,
  lineField,
  optionalDayField,
  optionalField,
  proseField,
  rowsField,
} from '../src/web/form-fields.js'
import { freshForm, submit } from '../src/web/forms.js'
import { line, prose } from '../src/web/schemas.js'
import { IdempotencyKey, sayVersion, Seen } from '../src/web/versions.js'
import { WebModule } from '../src/web/web.module.js'
import { freePortForTests } from './throwaway-cluster.js'

const noteBody = z.strictObject({
  title: line(20),
  text: prose(200),
  posts: z.array(z.strictObject({ url: z.url() })).optional(),
})

const noteAnswer = z.strictObject({ ...noteBody.shape, key: z.string(), at: z.number().int().optional() })

const everyField = z.strictObject({
  title: lineField(40, 'Enter a title'),
  password: z.string().max(100),
  reasons: proseField(2000, 'Enter your reasons'),
  capacity: choiceField(['official', 'private'], 'Choose a capacity'),
  indicators: choicesField(z.enum(['title', 'logo'])),
  platform: optionalField(z.enum(['x'])),
  receivedOn: dayField('the date you received it'),
  posts: rowsField(
    z.strictObject({ url: lineField(200, 'Enter the address'), postedOn: optionalDayField('the date it was posted') }),
  ),
})

const failures = {
  refused: new Refused(['the Independent Person has not been asked', 'the capacity sheet is empty']),
  unknown: new Error('password=hunter2 at 10.0.0.1'),
  forbidden: new Forbidden(),
  missing: new NotFound('complaint'),
  changed: new SomeoneElseChangedIt(9),
} as const

/** Routes that exist only to try the dress on. */
@Controller()
class Probe {
  @Get('api/v1/probe/:failure')
  fail(@Param('failure') failure: keyof typeof failures): never {
    throw failures[failure]
  }

  @Post('api/v1/probe/notes')
  @Answers(noteAnswer, { does: 'Write a note', status: 201, means: 'The note', csv: true })
  note(
    @Seen() version: number,
    @IdempotencyKey() key: string,
    @Body({ schema: noteBody }) body: z.infer<typeof noteBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    sayVersion(reply, version + 1)
    return { ...body, key }
  }

  @Get('probe/form')
  @ForPeople()
  form() {
    return show('kitchen-sink', { form: freshForm() })
  }

  @Post('probe/form')
  @ForPeople()
  send(@Body() body: FormBody) {
    const act = ({ title, ...rest }: z.infer<typeof everyField>) => {
      if (title === 'refuse') return Promise.reject(failures.refused)
      if (title === 'changed') return Promise.reject(failures.changed)
      return Promise.resolve(goTo(`/probe/done?${new URLSearchParams({ read: JSON.stringify(rest) }).toString()}`))
    }
    return submit(everyField, body, act, (form) => show('kitchen-sink', { form }))
  }

  @Post('probe/changed')
  changed(): never {
    throw failures.changed
  }

  @Get('probe/:failure')
  failPage(@Param('failure') failure: keyof typeof failures): never {
    throw failures[failure]
  }
}

export interface ProbeApp {
  readonly url: string
  readonly app: NestFastifyApplication
  close(): Promise<void>
}

/** The dress on routes of its own; nothing here reaches for a database. */
export async function startProbe(environment: Record<string, string> = {}, controllers: Type[] = [Probe]): Promise<ProbeApp> {
  const settings = settingsFrom({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
    CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
    ...environment,
  })
  @Module({ imports: [PlatformModule.with(settings, new SystemClock()), WebModule], controllers })
  class ProbeModule {}
  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
    routeResolutionStrategy: 'specificity',
  })
  await dress(app)
  await app.listen(await freePortForTests(), '127.0.0.1')
  return { app, url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: () => app.close() }
}
