"""The page: at the left the articles and the legend, in the middle the map, at the right the words.

streamlit run dashboard.py                      the articles in seeds/
streamlit run dashboard.py -- FOLDER...         the articles in other folders
"""

from functools import partial

import streamlit as st

from panels.articles import show_articles
from panels.choice import restore_choice
from panels.desk import show_desk
from panels.legend import show_certainties, show_key
from panels.library import load_library
from panels.look import ICON, show_look
from panels.map import draw_symbol, find_theme
from panels.messages import place_progress
from panels.places import show_all_places, show_unplaced

st.set_page_config("Dateline", page_icon=ICON, layout="wide", initial_sidebar_state=272)

theme = find_theme()
picture = partial(draw_symbol, theme=theme)
show_look(picture, theme)
library = load_library(place_progress())
restore_choice(library)

with st.sidebar:
    st.markdown("## Dateline")
    show_articles(library, theme)
    show_certainties()
    show_key(library, picture, theme)
    show_unplaced(library)
    show_all_places(library)

show_desk(library, theme)
