import { Injectable } from '@nestjs/common'
import { NotFound } from '../domain/errors.js'
import { figureOf, figures } from '../domain/statistics/figures.js'
import { flowUnits, noFlow, type FlowLine, type FlowUnit } from '../domain/statistics/flow.js'
import { endOfDay } from '../domain/statistics/moments.js'
import { lastDayOf, monthsOf, periodOf, previousPeriod, recentPeriods, type Period } from '../domain/statistics/periods.js'
import { resultOf, type FlowResult, type Statistics } from '../domain/statistics/results.js'
import { londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { StatisticsRepository, type Known } from './statistics.repository.js'

/** Which period, and as recorded at which moment; left out, the municipal year as it is now. */
export interface Asked {
  readonly period?: Period | undefined
  readonly asAt?: Date | undefined
}

@Injectable()
export class StatisticsService {
  constructor(
    private readonly statistics: StatisticsRepository,
    private readonly clock: Clock,
  ) {}

  async of(authority: string, asked: Asked): Promise<Statistics> {
    const { period, known } = this.meant(authority, asked)
    const previous = previousPeriod(period)
    const [counted, ...flows] = await Promise.all([
      this.statistics.count(figures, [period, previous], known),
      ...flowUnits.map((unit) => this.flowOf(unit, period, previous, known)),
    ])
    return { period, previous, asAt: known.asAt, flows, figures: figures.map((figure) => resultOf(figure, counted)) }
  }

  /** Those to choose from today. */
  recentPeriods(): Period[] {
    return recentPeriods(londonDate(this.clock.now()))
  }

  /** The cases that a figure counts, or one cell of it by its key. Whoever shows them asks first what the viewer may see. */
  async casesBehind(authority: string, id: string, key: string | undefined, asked: Asked): Promise<string[]> {
    const { period, known } = this.meant(authority, asked)
    const figure = figureOf(id)
    if (!figure) throw new NotFound('figure')
    return this.statistics.casesBehind(figure, key, period, known)
  }

  async casesBehindFlow(authority: string, unit: FlowUnit, line: FlowLine, asked: Asked): Promise<string[]> {
    const { period, known } = this.meant(authority, asked)
    return this.statistics.casesBehindFlow(unit, line, period, known)
  }

  private async flowOf(unit: FlowUnit, period: Period, previous: Period, known: Known): Promise<FlowResult> {
    const months = monthsOf(period)
    const then = endOfDay(lastDayOf(previous))
    const [[now = noFlow, before = noFlow, ...monthly], [atItsEnd = noFlow]] = await Promise.all([
      this.statistics.flows(unit, [period, previous, ...months], known),
      this.statistics.flows(unit, [previous], { ...known, asAt: then < known.asAt ? then : known.asAt }),
    ])
    const knownThen = atItsEnd.carriedOut
    return { unit, now, previous: before, knownThen, months: months.map((month, at) => ({ month, flow: monthly[at] ?? noFlow })) }
  }

  /** What is yet to be recorded is not known: a moment to come is taken as now. */
  private meant(authority: string, { period, asAt }: Asked): { period: Period; known: Known } {
    const now = this.clock.now()
    return {
      period: period ?? periodOf('municipalYear', londonDate(now)),
      known: { authority, asAt: asAt === undefined || asAt > now ? now : asAt },
    }
  }
}
