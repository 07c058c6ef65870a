extension String {
    /// The text wrapped to this many columns behind a lead. The lead precedes the first line, and the other lines are
    /// indented by its width.
    package func wrapped(behind lead: String, columns: Int) -> [(lead: String, text: String)] {
        let width = lead.columns
        return wrapped(columns: columns - width).enumerated().map { position, line in
            (position == 0 ? lead : "".padded(to: width), line)
        }
    }
}
