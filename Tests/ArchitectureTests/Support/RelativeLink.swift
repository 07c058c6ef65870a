import Driver

/// A link from one file of the package to another, or to a heading.
struct RelativeLink {
    /// As it is written: a path, an anchor behind `#`, or both.
    let text: String
    /// The path in the package that it leads to; nil if it leads out of the package.
    private let path: String?
    private let anchor: String?

    init(_ text: String, in file: String) {
        self.text = text
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        anchor = parts.count == 2 ? parts[1] : nil
        path = parts[0].isEmpty ? file : Self.resolve(parts[0], from: file)
    }

    /// Whether the file or folder exists and, if the link names a heading, has that heading.
    var isResolved: Bool {
        guard let path, PackageFolder.exists(path) else { return false }
        guard let anchor else { return true }
        return path.hasSuffix(".md") && MarkdownFile.anchors(in: PackageFolder.text(of: path)).contains(anchor)
    }

    private static func resolve(_ relative: String, from file: String) -> String? {
        var folders = file.split(separator: "/").dropLast()
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." {
                guard folders.popLast() != nil else { return nil }
            } else {
                folders.append(part)
            }
        }
        return folders.joined(separator: "/")
    }
}
