import { useMessages } from '../../lib/words/get-message.ts';
import english from '../../locales/en.yml';

// Unit tests see the words of English, by the same way as browsers do.
useMessages(english);
