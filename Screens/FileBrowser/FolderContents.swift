import AssessmentModel

/// What is in a folder, as the file browser shows it.
package struct FolderContents: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case folder
            case file(bytes: Int)
            /// Something that cannot be attached: a pipe, a device, a link to nothing.
            case other
        }

        /// The name, as paths are made of it.
        package let name: String
        /// The name for people.
        package let shown: String
        package let kind: Kind
        /// When it was last changed; nil if that is not known.
        package let modified: Timestamp?
        /// What is searched.
        let folded: String

        package init(name: String, shown: String, kind: Kind, modified: Timestamp?) {
            self.name = name
            self.shown = shown
            self.kind = kind
            self.modified = modified
            folded = shown.lowercased()
        }

        var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
        package var isFolder: Bool { kind == .folder }
    }

    /// The folder, from the root.
    package let path: String
    /// The path for people.
    package let shown: String
    /// Folders first, each by name.
    package let entries: [Entry]
    /// Whether there is more than is listed.
    package let isCut: Bool

    /// - Parameter entries: in any order.
    package init(path: String, shown: String, entries: [Entry], isCut: Bool) {
        self.path = path
        self.shown = shown
        self.entries = entries.sorted { left, right in
            left.isFolder == right.isFolder
                ? (left.folded, left.name) < (right.folded, right.name) : left.isFolder
        }
        self.isCut = isCut
    }

    /// The path of an entry.
    func path(of entry: Entry) -> String { path.hasSuffix("/") ? path + entry.name : "\(path)/\(entry.name)" }

    /// The same for people.
    func shownPath(of entry: Entry) -> String { path.hasSuffix("/") ? shown + entry.shown : "\(shown)/\(entry.shown)" }

    /// The folder above, and the name of this one in it; nil at the root.
    var above: (path: String, name: String)? {
        guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }
}

/// A file that was chosen in the file browser.
package struct ChosenFile: Hashable, Sendable {
    /// Its path from the root, as it is attached.
    package let path: String
    /// The path for people.
    package let shown: String

    package init(path: String, shown: String) {
        self.path = path
        self.shown = shown
    }
}
