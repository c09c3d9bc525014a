/** The part of functions.json that the host needs: how a function is to be called. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  /** Without the namespace. */
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  /** `any` where left out. */
  readonly type?: string;
  /** `matrix` takes a range; a single value otherwise. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  /** The last parameter may be given again and again. */
  readonly repeating?: boolean;
}
