import type { FunctionMetadata, ParameterMetadata } from '../host';

/** What the workbench reads of the built add-in: the same two files that Excel reads. */
export interface Addin {
  /** In front of each function's name: `CPT` in `=CPT.UNITS(53)`. */
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
  readonly functions: readonly FunctionFacts[];
  /** Errors in cells are handed to the functions; else a call with an error among its arguments is not made. */
  readonly errorsAsArguments: boolean;
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function of the add-in that it runs; null for the button that opens the pane. */
  readonly action: string | null;
}

/** One function of functions.json. */
export interface FunctionFacts extends FunctionMetadata {
  readonly description: string;
  readonly parameters: readonly (ParameterMetadata & { readonly description?: string })[];
}

interface FunctionsFile {
  readonly functions: readonly FunctionFacts[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export async function readAddin(): Promise<Addin> {
  const [manifest, metadata] = await Promise.all([text('/addin/manifest.xml'), text('/addin/functions.json')]);
  const { functions, allowErrorForDataTypeAny = false } = JSON.parse(metadata) as FunctionsFile;
  const { namespace, buttons } = readManifest(new DOMParser().parseFromString(manifest, 'application/xml'));
  return { namespace, buttons, functions, errorsAsArguments: allowErrorForDataTypeAny };
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing: stop the workbench and run "npm start" again.`);
  return response.text();
}

export function readManifest(manifest: Document): Pick<Addin, 'namespace' | 'buttons'> {
  const resource = (id: string | null | undefined): string => {
    const found = [...manifest.querySelectorAll('[id]')].find((each) => each.getAttribute('id') === id);
    return found?.getAttribute('DefaultValue') ?? '';
  };
  const named = (parent: Element, name: string) => parent.querySelector(name)?.getAttribute('resid');
  const buttons = [...manifest.querySelectorAll('Control')].map((control) => {
    const icon = [...control.querySelectorAll('Icon > *')].find((each) => each.getAttribute('size') === '32');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(named(control, 'Label')),
      tip: resource(named(control, 'Supertip > Description')),
      icon: servedHere(resource(icon?.getAttribute('resid'))),
      action: control.querySelector('FunctionName')?.textContent ?? null,
    };
  });
  return { namespace: resource(manifest.querySelector('Namespace')?.getAttribute('resid')), buttons };
}

/** The manifest names files where the add-in is hosted; here they come from the workbench's server. */
const servedHere = (address: string): string => address.replace(/^.*\/assets\//, '/addin/assets/');
