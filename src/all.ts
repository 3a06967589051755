/** Registers every element. */
import './components/banner/define.js';
import './components/pledge-button/define.js';
import './components/tip-carousel/define.js';
