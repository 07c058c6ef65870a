import AssessmentModel

/// Which cells of a workbook are dates, and their text. Source: ECMA-376, number formats.
struct XLSXDates {
    /// For each style of cells, whether it shows a date or a time.
    private let styles: [Bool]
    private let epoch: Int

    init(styles root: XMLElement?, startsIn1904: Bool) {
        var formats: [String: Bool] = [:]
        for format in root?.element("numFmts")?.elements("numFmt") ?? [] {
            if let id = format["numFmtId"] { formats[id] = Self.showsDate(format["formatCode"] ?? "") }
        }
        styles = (root?.element("cellXfs")?.elements("xf") ?? []).map { style in
            guard let id = style["numFmtId"] else { return false }
            return formats[id] ?? Int(id).map { id in Self.builtIn.contains { $0.contains(id) } } ?? false
        }
        // Days from the epoch of the workbook to 1970.
        epoch = startsIn1904 ? 24_107 : 25_569
    }

    private static let builtIn = [14...22, 27...36, 45...47, 50...58]
    private static let secondsOfDay = 86_400
    /// The last day of the year 9999.
    private static let latest = 2_958_466.0

    /// Whether a format shows parts of a date, outside quotation marks and brackets.
    private static func showsDate(_ format: String) -> Bool {
        var end: UInt8?
        var isEscaped = false
        for byte in format.utf8 {
            if isEscaped {
                isEscaped = false
            } else if let open = end {
                if byte == open { end = nil }
            } else {
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
                case UInt8(ascii: "\""): end = UInt8(ascii: "\"")
                case UInt8(ascii: "["): end = UInt8(ascii: "]")
                default: if "ymdhsYMDHS".utf8.contains(byte) { return true }
                }
            }
        }
        return false
    }

    /// The text of a number in a cell: a date such as `2026-01-31` or `2026-01-31 08:30` if its style shows one.
    func text(of number: String, style: Int?) -> String {
        guard let value = Double(number), value.isFinite else { return number }
        if let style, styles.indices.contains(style), styles[style], (0..<Self.latest).contains(value) {
            return date(value)
        }
        // Files have up to 17 digits, with the error of binary fractions.
        return value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }

    private func date(_ value: Double) -> String {
        let seconds = Int((value * Double(Self.secondsOfDay)).rounded())
        let (day, rest) = (seconds / Self.secondsOfDay, seconds % Self.secondsOfDay)
        let time = "\(Self.twoDigits(rest / 3_600)):\(Self.twoDigits(rest / 60 % 60))"
        // Excel has a 29 February 1900, before which its days are off by one.
        let shift = epoch == 25_569 && day < 60 ? 1 : 0
        if day == 0 { return time }
        let milliseconds = Int64((day + shift - epoch) * Self.secondsOfDay) * 1_000
        let date = Timestamp(milliseconds: milliseconds).day(secondsFromGMT: 0).text
        return rest == 0 ? date : "\(date) \(time)"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
