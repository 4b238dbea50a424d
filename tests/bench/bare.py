"""The barest page there can be: a button and a line. What Streamlit itself costs is measured on it."""

import streamlit as st

if st.button("Again"):
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.get('runs', 0)}")
