/** Registers every element. */
import './components/banner/define.js';
import './components/exit/define.js';
import './components/pledge-button/define.js';
import './components/story-card/define.js';
import './components/story-list/define.js';
import './components/tip-carousel/define.js';
