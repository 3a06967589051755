/**
 * What the files that a site serves leave out of Lit, or do in another way. The
 * elements in them are all known when they are built, so what none of them uses
 * can go: no bundler sees that, because Lit's classes hold together. Each edit
 * is [what Lit's release says, what takes its place]; a release that says
 * something else fails the build, and is looked at.
 */
export const LIT_EDITS = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    edits: [
      // Its Trusted Types policy: the name may be the host's own, and createPolicy throws when a name is taken or refused.
      [
        ',s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,',
        ';let e;try{e=t.trustedTypes?.createPolicy("turn-back-crime",{createHTML:t=>t})}catch{}const ',
      ],
      // A template that comes back with fewer places for values than it has was cut by the page's own default policy: an error,
      // so that the fallback stays (docs/csp.md).
      ['for(;null!==(r=P.nextNode())&&d.length<u;){if(1===r.nodeType){', 'for(;d.length<u;){if(1===(r=P.nextNode()).nodeType){'],
      // Globals: the polyfill hook and the list of versions.
      // With them go the private exports for server rendering and hydration.
      [/const j=\{M:h.*?\.push\("[\d.]+"\);/, ''],
      ['j as _$LH,', ''],
      // Values that are nodes, or any other list than an array.
      ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
      [':d(t)?this.k(t)', ':u(t)?this.k(t)'],
      [':void 0!==t.nodeType?this.T(t)', ''],
      // Directives.
      [/function M\(t,i,s=t,e\)\{if\(i===E\)return i;.*?,i\}(?=class R)/, ''],
      ['_$AI(t,i=this){t=M(this,t,i),a(t)?', '_$AI(t){a(t)?'],
      // Property bindings (`.name=`) and element parts.
      [/class I extends H\{.*?\}\}(?=class L)/, ''],
      ['"."===e[1]?I:', ''],
      [/class Z\{constructor.*?\}\}(?=const D)/, ''],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
      ['1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))', 'i=new r.ctor(h,r.name,t)'],
      // Bindings inside <style>, <script>, <textarea>, <title> and inside comments.
      [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=else if)/, '}'],
      [/;else\{let t=-1;for\(;-1!==.*?\}(?=l\+\+\})/, ';'],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ['c=n??v', 'c=v'],
      [':(c=p,n=void 0)', ':c=p'],
      ['let n,l=2===i', 'let l=2===i'],
      ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
      ['c===_||c===m?c=v:', ''],
      // The hook of the polyfill of shadow roots.
      ['const t=globalThis,i=t=>t', 'const t=globalThis'],
      ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
      // The words of an error that no template of ours can cause.
      ['Error("invalid template strings array")', 'Error()'],
      // Templates compiled ahead of time.
      [/e="number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/, 'e=this._$AC(t);'],
      // What only asynchronous directives need to know.
      ['this._$AP?.(!1,!0,s)', ''],
      [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=u\()/, ''],
      [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
      [/get parentNode\(\)\{let t=this\._\$AA.*?get endNode\(\)\{return this\._\$AB\}/, ''],
      [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
      // A text that changes in the text node that Lit made: a browser's translator has put `<font>` in its place.
      ['this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t:this.T(l.createTextNode(t))', 'this._$AR(),this.O(l.createTextNode(t))'],
      // Attributes of text and values mixed, as `class="a ${b}"`: minifyTemplates() refuses one.
      [/constructor\(t,i,s,e,h\)\{this\.type=1.*?\}(?=_\$AI)/, 'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,this.options=s}'],
      [/_\$AI\(t,i=this,s,e\)\{const h=this\.strings.*?\}(?=j\(t\))/, '_$AI(t){t!==this._$AH&&this.j(this._$AH=t)}'],
      ['const i=v[a++],s=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);', 'const e=/([.?@])?(.*)/.exec(v[a++]);'],
      ['name:e[2],strings:s,', 'name:e[2],'],
      [/p\(t\)\{let i=0;for\(const s of this\._\$AV\).*?i\+\+\}/, 'p(t){let i=0;for(const s of this._$AV)s._$AI(t[i++])}'],
      ['constructor(){super(...arguments),this.type=4}', ''],
      ['&&t!==E&&this._(t)', '&&this._(t)'],
      // Rendering before another node, and with nodes made by another document.
      [/const D=\(t,i,s\)=>\{.*?\};(?=export)/, 'const D=(t,i,s)=>(i._$litPart$??=new k(i.appendChild(c()),null,0,s))._$AI(t);'],
      ['(t?.creationScope??l).importNode', 'l.importNode'],
      // Event listeners that change, take options or are objects.
      ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
      [
        /_\$AI\(t,i=this\)\{if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;.*?\}(?=handleEvent)/,
        '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
      ],
      [/handleEvent\(t\)\{.*?\}(?=\}const D)/, 'handleEvent(t){this._$AH.call(this.options.host,t)}'],
      [/static createElement\(t,i\)\{.*?\}(?=\})/, ''],
      // SVG and MathML apart from HTML: a drawing stands in its <svg> here, so one kind of template is left.
      ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),', 'b=(t,...i)=>({strings:t,values:i}),'],
      ['T as mathml,', ''],
      [',w as svg', ''],
      ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
      ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
      ['N=(t,i)=>', 'N=t=>'],
      ['constructor({strings:t,_$litType$:i},e){', 'constructor({strings:t}){'],
      ['=N(t,i)', '=N(t)'],
      [
        /if\(this\.el=S\.createElement\(f,e\),P\.currentNode=this\.el\.content,2===i.*?\}(?=for)/,
        '(this.el=document.createElement("template")).innerHTML=f,P.currentNode=this.el.content;',
      ],
      ['void 0!==t._$litType$', 'void 0!==t.strings'],
      ['const{values:i,_$litType$:s}=t,', 'const{values:i}=t,'],
      [/setConnected\(t\)\{void 0===this\._\$AM.*?\}(?=\}class H)/, ''],
    ],
  },
  {
    file: /\/reactive-element\/reactive-element\.js$/,
    edits: [
      // Globals: decorator metadata, the polyfill hook and the list of versions.
      [',c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport', ''],
      [
        '{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}',
        '{is:i,defineProperty:e}',
      ],
      ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b=0'],
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
      [/,p\?\.\(\{ReactiveElement:\w\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
      // Properties of other types than text, number and boolean; reflection; accessors of our own.
      [/u=\{toAttribute.*?\}return i\}\}(?=,f=)/, 'u=(t,s)=>s===Boolean?null!==t:null===t||s!==Number?t:Number(t)'],
      [/_\$ET\(t,s\)\{.*?\}\}(?=_\$AK)/, ''],
      [
        /_\$AK\(t,s\)\{.*?\}(?=requestUpdate)/,
        '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);void 0!==e&&(this[e]=u(s,i.properties[e].type))}',
      ],
      [
        /requestUpdate\(t,s,i,e=!1,h\)\{.*?\}(?=async)/,
        'requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}',
      ],
      ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
      [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?(?=\}let t=!1)/, ''],
      // Properties declared one by one or inherited: ours spread those of the base class.
      [
        /static addInitializer\(.*?\}(?=constructor)/,
        'static get observedAttributes(){this._$Eh=new Map;for(const[t,s]of Object.entries(this.properties)){const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0}),s.state||this._$Eh.set(s.attribute??t.toLowerCase(),t)}return this.elementStyles=this.styles,[...this._$Eh.keys()]}',
      ],
      ['s=this.constructor.elementProperties;for(const i of s.keys())', 's=this.constructor.properties;for(const i of Object.keys(s))'],
      ['y.elementStyles=[],', ''],
      [',y[d("elementProperties")]=new Map,y[d("finalized")]=new Map', ''],
      [',this._$Em=null', ''],
      // Controllers that take part in each update or leave, and other ways to say when an update is complete.
      [',this._$EO?.forEach(t=>t.hostUpdate?.())', ''],
      ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
      [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
      ['removeController(t){this._$EO?.delete(t)}', ''],
      ['return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}', 'return this._$ES}'],
      ['catch(t){Promise.reject(t)}', 'catch{}'],
      // Shadow roots of any other kind than open.
      ['this.attachShadow(this.constructor.shadowRootOptions)', 'this.attachShadow({mode:"open"})'],
      ['y.shadowRootOptions={mode:"open"}', ''],
      // Class initializers.
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
  },
  {
    file: /\/lit-element\/lit-element\.js$/,
    edits: [
      ['i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});', ''],
      ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
      [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
      [/createRenderRoot\(\)\{.*?\}(?=update)/, ''],
      ['this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot,this.renderOptions)'],
      [',this._$Do=void 0', ''],
      ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
      [
        /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{.*?\}render\(\)\{return r\}/,
        '',
      ],
    ],
  },
];
