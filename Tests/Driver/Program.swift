import Glibc

/// The program under test: the one that `make install` installs (optimized, static, stripped), because that is what
/// people run, and some bugs show only there.
package enum Program {
    /// `CPO_PROGRAM` selects another build, such as the one under the address sanitizer.
    private static let other = getenv("CPO_PROGRAM").map { String(cString: $0) }

    /// The program's path.
    package static let path = other ?? "\(PackageFolder.path)/.build/installed/bin/cpo"

    /// Whether it is built with a sanitizer, which takes more memory and time.
    package static let isSanitized = getenv("ASAN_OPTIONS") != nil

    /// Throws if there is no program, or if its sources have changed since it was installed: the behaviour of an old
    /// program says nothing about the new one.
    package static func requireCurrent() throws(ProgramMissing) {
        if let problem { throw problem }
    }

    private static let problem: ProgramMissing? = {
        guard let installed = modified(path) else { return .none(path) }
        guard other == nil else { return nil }
        let sources = ["Package.swift", "Sources", "Screens", "Catalog"].map { "\(PackageFolder.path)/\($0)" }
        return sources.lazy.compactMap { newer(than: installed, at: $0) }.first.map { .older(than: $0) }
    }()

    /// The modification time in nanoseconds since 1970; nil if there is no such file.
    private static func modified(_ path: String) -> Int64? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }

    /// A file at or below the path that was modified later.
    private static func newer(than moment: Int64, at path: String) -> String? {
        guard let names = namesOfFolder(path) else { return modified(path).flatMap { $0 > moment ? path : nil } }
        return names.lazy.filter { !$0.hasPrefix(".") }.compactMap { newer(than: moment, at: "\(path)/\($0)") }.first
    }
}

/// Why the program cannot be run.
package enum ProgramMissing: Error, CustomStringConvertible {
    case none(String)
    case older(than: String)

    package var description: String {
        let remedy = "Run make test, make journeys or make installed."
        return switch self {
        case .none(let path): "There is no program at \(path). \(remedy)"
        case .older(let source): "The installed program is older than \(source). \(remedy)"
        }
    }
}
