// What Angular makes of a component with ngModel, compiled in the browser.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

class Composer {
  text = signal('');
  send() {
    window.sendMessage(this.text());
    this.text.set('');
  }
  key(event) {
    if (!isSend(event)) return;
    event.preventDefault();
    this.send();
  }
}
const Declared = Component({
  selector: 'chat-composer',
  standalone: true,
  imports: [FormsModule],
  template: `<textarea placeholder="${PLACEHOLDER}" [(ngModel)]="text" (keydown)="key($event)"></textarea>`,
})(Composer);
const host = document.createElement('chat-composer');
mount().append(host);
const app = await bootstrapApplication(Declared ?? Composer, {
  providers: [provideZonelessChangeDetection()],
});
announce(host.querySelector('textarea'));
onButton(() => app.components[0].instance.send());
