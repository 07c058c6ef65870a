import Glibc

/// Completes a path typed into a field.
struct Completion {
    static let mostChoices = 40

    /// Expands a leading `~`.
    let files: UserFiles

    /// The path up to where the matching names differ, and the names if there are several. Folders end in a slash.
    func complete(_ typed: String) -> (path: String, choices: [String]) {
        let folderPart = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
        let prefix = String(typed.dropFirst(folderPart.count))
        let folder = files.expanded(folderPart.isEmpty ? "." : folderPart)
        let names = entries(of: folder).filter { name in
            name.hasPrefix(prefix) && (prefix.hasPrefix(".") || !name.hasPrefix("."))
        }.sorted()
        guard let first = names.first else { return (typed, []) }
        let shared = names.dropFirst().reduce(first) { shared, name in
            String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
        }
        return (folderPart + shared, names.count > 1 ? Array(names.prefix(Self.mostChoices)) : [])
    }

    private func entries(of folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            let isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            names.append(isFolder ? name + "/" : name)
        }
        return names
    }
}
