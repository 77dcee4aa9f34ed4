/** A script's path without versions: `/npm/rasa-webchat@1.0.1/lib/index.js` is `/npm/rasa-webchat/lib/index.js`. */
export function unversioned(path: string): string {
  return path.replace(/(?<=[^/])@[^/]+/g, '').replace(/\/(?:v?\d+(?:\.\d+)+[^/]*|latest)(?=\/)/g, '');
}
