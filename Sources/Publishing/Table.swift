/// Rows under a heading that is repeated on each page.
package struct Table: Hashable, Sendable {
    /// What the table shows; also the name of its sheet in a workbook, if it has one of its own.
    package var caption: String
    package var columns: [Column]
    package var rows: [Row]

    package init(_ caption: String, columns: [Column], rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    package struct Column: Hashable, Sendable {
        package let title: String
        /// Its share of the width: the shares of all columns need not add up to anything.
        package let width: Int
        /// Whether its values are numbers, aligned at the right.
        package let isNumeric: Bool
        /// What a spreadsheet lets people write into its cells; nil if they are only read.
        package let entry: Entry?
        /// Whether a spreadsheet hides it, because only programs need it.
        package let isHidden: Bool

        package init(
            _ title: String, width: Int, isNumeric: Bool = false, entry: Entry? = nil, isHidden: Bool = false
        ) {
            self.title = title
            self.width = width
            self.isNumeric = isNumeric
            self.entry = entry
            self.isHidden = isHidden
        }
    }

    /// What people can write into a cell.
    package enum Entry: Hashable, Sendable {
        /// Any text.
        case text
        /// One of these words, offered as a list. The hint says so; spreadsheets show at most 225 characters of it.
        case choice([String], hint: String)
    }

    /// Whether people are to fill in cells of it.
    package var isFilledIn: Bool { columns.contains { $0.entry != nil } }

    package struct Row: Hashable, Sendable {
        /// As many as there are columns.
        package var cells: [Cell]
        /// What references to this row name it; nil if there are none.
        package let anchor: String?
        /// Whether the first cell is the heading of the row.
        package let hasHeading: Bool

        package init(_ cells: [Cell], anchor: String? = nil, hasHeading: Bool = true) {
            self.cells = cells
            self.anchor = anchor
            self.hasHeading = hasHeading
        }
    }

    package struct Cell: Hashable, Sendable {
        /// What is read.
        package var text: RichText
        /// What a spreadsheet can calculate with; nil if it is only to be read.
        package let value: Value?
        /// How it is meant, shown by a colour beside the words.
        package let tone: Tone?

        package init(_ text: RichText, value: Value? = nil, tone: Tone? = nil) {
            self.text = text
            self.value = value
            self.tone = tone
        }
    }

    package enum Value: Hashable, Sendable {
        case count(Int)
        /// A share in thousandths, 0 to 1000, which spreadsheets show as a percentage with one decimal.
        case share(perMille: Int)
        /// A day of the Gregorian calendar.
        case day(year: Int, month: Int, day: Int)
    }
}

/// How something is meant. A tone never says what words do not say too.
package enum Tone: Hashable, Sendable {
    case good, warning, bad, neutral
}

/// Shares of a whole, one bar below the other.
package struct BarChart: Hashable, Sendable {
    /// What the chart shows.
    package var caption: String
    package var bars: [Bar]

    package init(_ caption: String, bars: [Bar]) {
        self.caption = caption
        self.bars = bars
    }

    package struct Bar: Hashable, Sendable {
        package let label: String
        /// From the left, in this order. Together at most 1000; what is missing stays empty.
        package let segments: [Segment]
        /// What it says in words: "evidenced 12.5 %, claimed 60.0 %, attainable 92.3 %".
        package let words: String

        package init(_ label: String, _ segments: [Segment], words: String) {
            self.label = label
            self.segments = segments
            self.words = words
        }
    }

    package struct Segment: Hashable, Sendable {
        package let perMille: Int
        package let kind: Kind

        package init(perMille: Int, _ kind: Kind) {
            self.perMille = perMille
            self.kind = kind
        }

        /// What a part of a bar is made of, in order of trust.
        package enum Kind: Hashable, Sendable { case evidenced, claimed, attainable }
    }
}
