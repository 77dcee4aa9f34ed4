// What Angular makes of a component with a reactive form, compiled in the browser.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

class Composer {
  text = new FormControl('');
  send() {
    window.sendMessage(this.text.value);
    this.text.setValue('');
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
  imports: [ReactiveFormsModule],
  template: `<input placeholder="${PLACEHOLDER}" [formControl]="text" (keydown)="key($event)">`,
})(Composer);
const host = document.createElement('chat-composer');
mount().append(host);
const app = await bootstrapApplication(Declared ?? Composer, {
  providers: [provideZonelessChangeDetection()],
});
announce(host.querySelector('input'));
onButton(() => app.components[0].instance.send());
