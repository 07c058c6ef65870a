import Driver

/// The links and headings of a Markdown file in the package.
struct MarkdownFile {
    /// Links and pictures whose target is not an absolute URL.
    let links: [RelativeLink]

    /// - Parameter path: The file's path in the package.
    init(_ path: String) {
        links = Self.links(in: PackageFolder.text(of: path)).map { RelativeLink($0, in: path) }
    }

    /// The targets of the relative links outside code.
    static func links(in text: String) -> [String] {
        prose(text).flatMap { line in
            line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
        }.filter { !$0.contains(/^[a-z]+:/) }
    }

    /// The anchors of the headings, as GitHub makes them: lower case, blanks as hyphens, no other punctuation, and a
    /// number for a heading that repeats an earlier one.
    static func anchors(in text: String) -> [String] {
        var counts: [String: Int] = [:]
        return prose(text).compactMap { line in
            guard let heading = line.wholeMatch(of: /#{1,6} +(.*)/)?.1 else { return nil }
            let anchor = heading.lowercased().replacing(" ", with: "-").filter {
                $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
            }
            let count = counts[anchor, default: 0]
            counts[anchor] = count + 1
            return count == 0 ? anchor : "\(anchor)-\(count)"
        }
    }

    /// The lines outside fenced code.
    private static func prose(_ text: String) -> [Substring] {
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let isFence = line.drop { $0 == " " }.hasPrefix("```")
            if isFence { isCode.toggle() }
            return !isCode && !isFence
        }
    }
}
