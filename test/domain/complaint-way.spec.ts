import { describe, expect, it } from '@jest/globals'
import { stages, keysOf } from '../../src/domain/complaint/vocabulary.js'
import { aComplaint, after, caseOf, reaching } from '../make.js'

describe('the usual way of a case', () => {
  it.each(keysOf(stages))('leads to the stage %s', (stage) => {
    expect(caseOf(after(aComplaint(), ...reaching[stage])).stage).toBe(stage)
  })
})
