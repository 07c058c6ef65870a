import Glibc

/// The folder of this package, for tests of its contents.
package enum PackageFolder {
    /// The absolute path. This file is `Tests/Driver/PackageFolder.swift`.
    package static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// All files below a folder as paths in the package, sorted and without hidden ones.
    package static func files(below folder: String) -> [String] {
        guard let names = namesOfFolder("\(path)/\(folder)") else { return [] }
        return names.filter { !$0.hasPrefix(".") }.flatMap { name in
            let child = "\(folder)/\(name)"
            return namesOfFolder("\(path)/\(child)") == nil ? [child] : files(below: child)
        }
    }

    /// The text of a file, given by its path in the package; empty if it does not exist.
    package static func text(of file: String) -> String { contents(of: "\(path)/\(file)") }

    /// Whether a file or folder exists, given by its path in the package.
    package static func exists(_ file: String) -> Bool { access("\(path)/\(file)", F_OK) == 0 }
}

/// The names in a folder, sorted, without `.` and `..`; nil if there is no such folder.
package func namesOfFolder(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}
