<?php
/** Takes away the one option of this plugin, on every site of a network. */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $dvc_elements_site ) {
		delete_blog_option( $dvc_elements_site, 'dvc_elements' );
	}
} else {
	delete_option( 'dvc_elements' );
}
