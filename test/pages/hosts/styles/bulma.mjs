/** Resets lists, headings and buttons, sets everything in rem, and has class names as plain as `.panel`, `.media`, `.card`, `.hero`, `.button`, `.heading`. */
export default { name: 'Bulma', file: 'bulma/css/bulma.css', html: 'class="has-navbar-fixed-top"', body: 'class="content"' };
