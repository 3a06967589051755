export default { name: 'html at 8 px', css: 'html { font-size: 8px; }' };
