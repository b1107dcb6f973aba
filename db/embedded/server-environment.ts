/**
 * The environment PostgreSQL's programs get: never ours, because a superuser of the database can read it and ours holds
 * the keys.
 */
export function serverEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "TEMP", "SystemRoot"];
  const shared = Object.fromEntries(kept.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  return { ...shared, NODE_ENV: env.NODE_ENV, LC_MESSAGES: "C", TZ: "UTC" };
}
