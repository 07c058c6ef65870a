import Glibc
import ProjectStore

/// The user at the keyboard.
struct Person {
    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) { self.environment = environment }

    /// The name to sign with: as given, else `CPO_NAME`, else the account's full name, else its login.
    func name(given: String? = nil) -> String {
        // The account comes late, as looking it up may query a network directory.
        let candidates: [() -> String?] = [
            { given }, { environment["CPO_NAME"] }, { Self.accountName }, { environment["USER"] },
        ]
        for candidate in candidates {
            if let name = candidate()?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !name.isEmpty {
                return name
            }
        }
        return "uid \(getuid())"
    }

    /// The author who signs on this machine.
    func author(given: String? = nil) -> Author { Author(name: name(given: given), machine: .current()) }

    /// The first of the account's comma-separated GECOS fields, else its login.
    private static var accountName: String? {
        guard let entry = getpwuid(getuid()) else { return nil }
        let particulars = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
        let full = particulars.prefix { $0 != "," }
        return full.isEmpty ? entry.pointee.pw_name.map { String(cString: $0) } : String(full)
    }
}
