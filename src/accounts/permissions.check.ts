import { Injectable, type OnModuleInit } from '@nestjs/common'
import { PATH_METADATA } from '@nestjs/common/constants.js'
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core'
import { permissionOf } from './permissions.js'

export class RouteWithoutPermission extends Error {
  override readonly name = 'RouteWithoutPermission'
  constructor(readonly routes: readonly string[]) {
    super(`The program does not start: nobody has said, once and clearly, who may use ${routes.join(', ')}`)
  }
}

/** A route that nobody thought about is never served: the program refuses to start with it. */
@Injectable()
export class PermissionsCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.undeclaredOf(metatype) : []))
    if (undeclared.length > 0) throw new RouteWithoutPermission(undeclared)
  }

  private undeclaredOf(controller: NonNullable<Parameters<Reflector['get']>[1]>): string[] {
    const prototype = controller.prototype as Readonly<Record<string, () => unknown>>
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name]
      const isRoute = method !== undefined && this.reflector.get<unknown>(PATH_METADATA, method) !== undefined
      return isRoute && permissionOf(method, controller) === undefined ? [`${controller.name}.${name}`] : []
    })
  }
}
