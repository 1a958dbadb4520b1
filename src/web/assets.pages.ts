import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../domain/errors.js'
import { type Asset, Assets } from './assets.js'
import { Look } from './look.js'
import { OpenToAll } from './open.js'
import { lookSheet } from './view.service.js'

const forEver = 'public, max-age=31536000, immutable'

@OpenToAll()
@ApiExcludeController()
@Controller()
export class AssetsPages {
  constructor(
    private readonly assets: Assets,
    private readonly look: Look,
  ) {}

  @Get('assets/:file')
  file(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const asset = this.assets.find(file)
    if (!asset) throw new NotFound('file')
    const { encoding, bytes } = smallest(asset, request.headers['accept-encoding'])
    if (encoding !== undefined) void reply.header('content-encoding', encoding)
    void reply.header('vary', 'accept-encoding').header('cache-control', forEver)
    return new StreamableFile(bytes, { type: asset.type, length: bytes.length })
  }

  /** The council's colour; the address changes with it. */
  @Get('look/:sheet.css')
  colours(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.type('text/css; charset=utf-8').header('cache-control', forEver)
    return lookSheet(this.look)
  }
}

function smallest(asset: Asset, accepted = ''): { encoding?: string; bytes: Buffer } {
  const offers = accepted.toLowerCase().split(',')
  const takes = (name: string) => offers.some((offer) => offer.trim().startsWith(name) && !/q=0(\.0*)?\s*$/.test(offer))
  if (takes('br')) return { encoding: 'br', bytes: asset.brotli }
  if (takes('gzip')) return { encoding: 'gzip', bytes: asset.gzip }
  return { bytes: asset.plain }
}
