import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a store of certificates in the folder, and puts an authority into it that its browser is to trust: Firefox has its
 * store in the profile, Chromium on Linux in `.pki/nssdb` of the home. certutil comes from PATH.
 */
export function trustAuthority(folder: string, caPem: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lab-ca.pem');
  writeFileSync(file, caPem);
  const store = `sql:${folder}`;
  execFileSync('certutil', ['-N', '-d', store, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', store, '-n', 'Earshot lab', '-t', 'C,,', '-i', file]);
}
