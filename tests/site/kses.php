<?php
// What `wp_kses_post` leaves of codes: a JSON list of texts on stdin, one alike on stdout.
// Called with the path of WordPress' kses.php, which needs some of the files beside it.
$includes = dirname($argv[1]);
define('ABSPATH', dirname($includes) . '/');
define('WPINC', basename($includes));
foreach (['compat', 'load', 'plugin', 'functions', 'formatting', 'l10n', 'kses'] as $part) {
    require "$includes/$part.php";
}
$codes = json_decode(stream_get_contents(STDIN), flags: JSON_THROW_ON_ERROR);
echo json_encode(array_map('wp_kses_post', $codes), JSON_THROW_ON_ERROR);
