import { describe, expect, it } from 'vitest';
import { unversioned } from './script-path.ts';

describe('a path without versions', () => {
  it.each([
    ['/npm/rasa-webchat@1.0.1/lib/index.js', '/npm/rasa-webchat/lib/index.js'],
    ['/npm/@scope/pkg@2.0.0-beta.1/x.js', '/npm/@scope/pkg/x.js'],
    ['/npm/@scope/pkg/x.js', '/npm/@scope/pkg/x.js'],
    ['/widget/v1.2/chat.js', '/widget/chat.js'],
    ['/widget/1.2.3-rc.1/chat.js', '/widget/chat.js'],
    ['/widget/latest/chat.js', '/widget/chat.js'],
    ['/pkg@latest/chat.js', '/pkg/chat.js'],
    ['/a/v1.0/v2.0/chat.js', '/a/chat.js'],
    ['/widget/v2/chat.js', '/widget/v2/chat.js'],
    ['/widget/2/chat.js', '/widget/2/chat.js'],
    ['/latestnews/chat.js', '/latestnews/chat.js'],
    ['/chat-1.2.3.js', '/chat-1.2.3.js'],
    ['/v1.2', '/v1.2'],
    ['/', '/'],
    ['', ''],
  ])('%s is %s', (path, expected) => {
    expect(unversioned(path)).toBe(expected);
  });
});
