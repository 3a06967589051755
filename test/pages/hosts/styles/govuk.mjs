/** The styles of governments: nothing without a class, but a template class on `html` and `body` that sets overflow, colour and text size. */
export default {
  name: 'GOV.UK Frontend',
  file: 'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  html: 'class="govuk-template govuk-template--rebranded"',
  body: 'class="govuk-template__body js-enabled govuk-frontend-supported"',
  cell: 'class="govuk-body govuk-grid-row"',
};
