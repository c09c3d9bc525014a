import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Says each break that no test saw as soon as it is known: a long run that is stopped has not been in vain. */
class Survivors {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const { line, column } = location.start;
    console.log(`${status} ${fileName}:${line}:${column} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ')}`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)];
