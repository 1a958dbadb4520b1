import type { OpenAPIObject } from '@nestjs/swagger'

/** The package gives a name to the whole document only; its parts are taken from there. */
type NotReference<T> = Exclude<T, { readonly $ref: string } | undefined>

export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>
export type ResponseObject = NotReference<OperationObject['responses'][string]>
export type HeaderObject = NotReference<NonNullable<ResponseObject['headers']>[string]>
export type SchemaObject = NotReference<HeaderObject['schema']>
export type ParameterObject = NotReference<NonNullable<OperationObject['parameters']>[number]>
