extension String {
    /// The text in lines of at most so many columns behind a lead, which stands before the first of them and leaves as
    /// much room before the others.
    package func wrapped(behind lead: String, columns: Int) -> [(lead: String, text: String)] {
        let width = lead.columns
        return wrapped(columns: columns - width).enumerated().map { position, line in
            (position == 0 ? lead : "".padded(to: width), line)
        }
    }
}
