// The default theme inside the program, so that a site with only `content/` builds.
//
// `#embed` is C23 and reads the files when this one is compiled: the templates are not kept twice.
// A test compares the list with the folder.
#include "CDefaultTheme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_404_html[] = {
#embed "../../templates/404.html"
};
static const unsigned char file_archive_html[] = {
#embed "../../templates/archive.html"
};
static const unsigned char file_assets_site_css[] = {
#embed "../../templates/assets/site.css"
};
static const unsigned char file_assets_search_js[] = {
#embed "../../templates/assets/search.js"
};
static const unsigned char file_author_html[] = {
#embed "../../templates/author.html"
};
static const unsigned char file_corrections_html[] = {
#embed "../../templates/corrections.html"
};
static const unsigned char file_base_html[] = {
#embed "../../templates/base.html"
};
static const unsigned char file_entities_html[] = {
#embed "../../templates/entities.html"
};
static const unsigned char file_entity_html[] = {
#embed "../../templates/entity.html"
};
static const unsigned char file_feeds_html[] = {
#embed "../../templates/feeds.html"
};
static const unsigned char file_home_html[] = {
#embed "../../templates/home.html"
};
static const unsigned char file_i18n_de_yml[] = {
#embed "../../templates/i18n/de.yml"
};
static const unsigned char file_i18n_en_yml[] = {
#embed "../../templates/i18n/en.yml"
};
static const unsigned char file_i18n_es_yml[] = {
#embed "../../templates/i18n/es.yml"
};
static const unsigned char file_list_html[] = {
#embed "../../templates/list.html"
};
static const unsigned char file_page_html[] = {
#embed "../../templates/page.html"
};
static const unsigned char file_partials_authors_html[] = {
#embed "../../templates/partials/authors.html"
};
static const unsigned char file_partials_breadcrumbs_html[] = {
#embed "../../templates/partials/breadcrumbs.html"
};
static const unsigned char file_partials_card_html[] = {
#embed "../../templates/partials/card.html"
};
static const unsigned char file_partials_chip_html[] = {
#embed "../../templates/partials/chip.html"
};
static const unsigned char file_partials_coverage_html[] = {
#embed "../../templates/partials/coverage.html"
};
static const unsigned char file_partials_entity_card_html[] = {
#embed "../../templates/partials/entity-card.html"
};
static const unsigned char file_partials_entity_facts_html[] = {
#embed "../../templates/partials/entity-facts.html"
};
static const unsigned char file_partials_event_date_html[] = {
#embed "../../templates/partials/event-date.html"
};
static const unsigned char file_partials_event_sources_html[] = {
#embed "../../templates/partials/event-sources.html"
};
static const unsigned char file_partials_event_html[] = {
#embed "../../templates/partials/event.html"
};
static const unsigned char file_partials_footer_html[] = {
#embed "../../templates/partials/footer.html"
};
static const unsigned char file_partials_head_html[] = {
#embed "../../templates/partials/head.html"
};
static const unsigned char file_partials_header_html[] = {
#embed "../../templates/partials/header.html"
};
static const unsigned char file_partials_headlines_html[] = {
#embed "../../templates/partials/headlines.html"
};
static const unsigned char file_partials_image_html[] = {
#embed "../../templates/partials/image.html"
};
static const unsigned char file_partials_imprint_html[] = {
#embed "../../templates/partials/imprint.html"
};
static const unsigned char file_partials_kicker_html[] = {
#embed "../../templates/partials/kicker.html"
};
static const unsigned char file_partials_ledgers_html[] = {
#embed "../../templates/partials/ledgers.html"
};
static const unsigned char file_partials_link_list_html[] = {
#embed "../../templates/partials/link-list.html"
};
static const unsigned char file_partials_masthead_html[] = {
#embed "../../templates/partials/masthead.html"
};
static const unsigned char file_partials_mentions_html[] = {
#embed "../../templates/partials/mentions.html"
};
static const unsigned char file_partials_outline_html[] = {
#embed "../../templates/partials/outline.html"
};
static const unsigned char file_partials_pagination_html[] = {
#embed "../../templates/partials/pagination.html"
};
static const unsigned char file_partials_related_html[] = {
#embed "../../templates/partials/related.html"
};
static const unsigned char file_partials_share_html[] = {
#embed "../../templates/partials/share.html"
};
static const unsigned char file_partials_sources_html[] = {
#embed "../../templates/partials/sources.html"
};
static const unsigned char file_partials_steps_html[] = {
#embed "../../templates/partials/steps.html"
};
static const unsigned char file_partials_stories_html[] = {
#embed "../../templates/partials/stories.html"
};
static const unsigned char file_partials_story_head_html[] = {
#embed "../../templates/partials/story-head.html"
};
static const unsigned char file_partials_story_link_html[] = {
#embed "../../templates/partials/story-link.html"
};
static const unsigned char file_partials_story_notes_html[] = {
#embed "../../templates/partials/story-notes.html"
};
static const unsigned char file_partials_terms_html[] = {
#embed "../../templates/partials/terms.html"
};
static const unsigned char file_partials_timeline_html[] = {
#embed "../../templates/partials/timeline.html"
};
static const unsigned char file_partials_timelines_html[] = {
#embed "../../templates/partials/timelines.html"
};
static const unsigned char file_partials_told_in_html[] = {
#embed "../../templates/partials/told-in.html"
};
static const unsigned char file_search_html[] = {
#embed "../../templates/search.html"
};
static const unsigned char file_series_html[] = {
#embed "../../templates/series.html"
};
static const unsigned char file_source_html[] = {
#embed "../../templates/source.html"
};
static const unsigned char file_sources_html[] = {
#embed "../../templates/sources.html"
};
static const unsigned char file_story_html[] = {
#embed "../../templates/story.html"
};
static const unsigned char file_terms_html[] = {
#embed "../../templates/terms.html"
};
static const unsigned char file_timeline_html[] = {
#embed "../../templates/timeline.html"
};
static const unsigned char file_timelines_html[] = {
#embed "../../templates/timelines.html"
};
static const unsigned char file_topic_html[] = {
#embed "../../templates/topic.html"
};

#define FILE_ENTRY(name, array) {name, array, sizeof(array)}

static const CDefaultThemeFile files[] = {
    FILE_ENTRY("404.html", file_404_html),
    FILE_ENTRY("archive.html", file_archive_html),
    FILE_ENTRY("assets/site.css", file_assets_site_css),
    FILE_ENTRY("assets/search.js", file_assets_search_js),
    FILE_ENTRY("author.html", file_author_html),
    FILE_ENTRY("corrections.html", file_corrections_html),
    FILE_ENTRY("base.html", file_base_html),
    FILE_ENTRY("entities.html", file_entities_html),
    FILE_ENTRY("entity.html", file_entity_html),
    FILE_ENTRY("feeds.html", file_feeds_html),
    FILE_ENTRY("home.html", file_home_html),
    FILE_ENTRY("i18n/de.yml", file_i18n_de_yml),
    FILE_ENTRY("i18n/en.yml", file_i18n_en_yml),
    FILE_ENTRY("i18n/es.yml", file_i18n_es_yml),
    FILE_ENTRY("list.html", file_list_html),
    FILE_ENTRY("page.html", file_page_html),
    FILE_ENTRY("partials/authors.html", file_partials_authors_html),
    FILE_ENTRY("partials/breadcrumbs.html", file_partials_breadcrumbs_html),
    FILE_ENTRY("partials/card.html", file_partials_card_html),
    FILE_ENTRY("partials/chip.html", file_partials_chip_html),
    FILE_ENTRY("partials/coverage.html", file_partials_coverage_html),
    FILE_ENTRY("partials/entity-card.html", file_partials_entity_card_html),
    FILE_ENTRY("partials/entity-facts.html", file_partials_entity_facts_html),
    FILE_ENTRY("partials/event-date.html", file_partials_event_date_html),
    FILE_ENTRY("partials/event-sources.html", file_partials_event_sources_html),
    FILE_ENTRY("partials/event.html", file_partials_event_html),
    FILE_ENTRY("partials/footer.html", file_partials_footer_html),
    FILE_ENTRY("partials/head.html", file_partials_head_html),
    FILE_ENTRY("partials/header.html", file_partials_header_html),
    FILE_ENTRY("partials/headlines.html", file_partials_headlines_html),
    FILE_ENTRY("partials/image.html", file_partials_image_html),
    FILE_ENTRY("partials/imprint.html", file_partials_imprint_html),
    FILE_ENTRY("partials/kicker.html", file_partials_kicker_html),
    FILE_ENTRY("partials/ledgers.html", file_partials_ledgers_html),
    FILE_ENTRY("partials/link-list.html", file_partials_link_list_html),
    FILE_ENTRY("partials/masthead.html", file_partials_masthead_html),
    FILE_ENTRY("partials/mentions.html", file_partials_mentions_html),
    FILE_ENTRY("partials/outline.html", file_partials_outline_html),
    FILE_ENTRY("partials/pagination.html", file_partials_pagination_html),
    FILE_ENTRY("partials/related.html", file_partials_related_html),
    FILE_ENTRY("partials/share.html", file_partials_share_html),
    FILE_ENTRY("partials/sources.html", file_partials_sources_html),
    FILE_ENTRY("partials/steps.html", file_partials_steps_html),
    FILE_ENTRY("partials/stories.html", file_partials_stories_html),
    FILE_ENTRY("partials/story-head.html", file_partials_story_head_html),
    FILE_ENTRY("partials/story-link.html", file_partials_story_link_html),
    FILE_ENTRY("partials/story-notes.html", file_partials_story_notes_html),
    FILE_ENTRY("partials/terms.html", file_partials_terms_html),
    FILE_ENTRY("partials/timeline.html", file_partials_timeline_html),
    FILE_ENTRY("partials/timelines.html", file_partials_timelines_html),
    FILE_ENTRY("partials/told-in.html", file_partials_told_in_html),
    FILE_ENTRY("search.html", file_search_html),
    FILE_ENTRY("series.html", file_series_html),
    FILE_ENTRY("source.html", file_source_html),
    FILE_ENTRY("sources.html", file_sources_html),
    FILE_ENTRY("story.html", file_story_html),
    FILE_ENTRY("terms.html", file_terms_html),
    FILE_ENTRY("timeline.html", file_timeline_html),
    FILE_ENTRY("timelines.html", file_timelines_html),
    FILE_ENTRY("topic.html", file_topic_html),
};

const size_t c_default_theme_count = sizeof(files) / sizeof(files[0]);

CDefaultThemeFile c_default_theme_file(size_t index) { return files[index]; }
