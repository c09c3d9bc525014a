/** Loaded before a command: tells at its end how much memory and processor time it took. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\n{"memory":${Math.round(maxRSS / 1024)},"cpu":${(userCPUTime + systemCPUTime) / 1e6}}\n`);
});
