// The page speaks the language of the browser, or the one in the address (/?locale=ru); the map then follows the page.
document.documentElement.lang = new URLSearchParams(location.search).get('locale') ?? navigator.language;
