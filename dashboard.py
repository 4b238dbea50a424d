"""The page: at the left the articles and the legend, in the middle the map, at the right the words.

streamlit run dashboard.py                      the articles in seeds/
streamlit run dashboard.py -- FOLDER...         the articles in other folders
"""

from functools import partial

import streamlit as st

import panels

st.set_page_config("Dateline", page_icon=panels.ICON, layout="wide", initial_sidebar_state=272)

theme = panels.find_theme()
picture = partial(panels.draw_symbol, theme=theme)
panels.show_look(theme)
panels.show_wordmark()
library = panels.leave_removed(panels.load_library(panels.place_progress()))
panels.restore_choice(library)
panels.welcome(library)

with st.sidebar:
    panels.show_search(library, theme)
    panels.show_narrowing(library)
    panels.show_articles(library, picture, theme)
    panels.show_sure(theme)
    panels.show_key(library, picture, theme)
    panels.show_unplaced(library)
    panels.show_undrawn(library)
    panels.show_gone(library)
    panels.show_all_places(library, theme)
    panels.show_all_mentions(library)

panels.show_desk(library, theme)
