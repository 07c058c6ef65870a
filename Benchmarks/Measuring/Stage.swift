import Driver
import Glibc

/// What all measurements share: the program, its peer, and the environment of both.
struct Stage {
    let program: String
    /// A folder for projects and for the program's files.
    let folder: String

    /// The environment of the programs.
    var environment: [String: String] {
        [
            "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "HOME": folder, "XDG_STATE_HOME": folder + "/state", "TMPDIR": folder,
            "CPO_NAME": "Mira Musterfrau",
            // The peer without user settings.
            "TIGRC_USER": "/dev/null",
        ]
    }

    /// The peer in this repository; nil if either is missing.
    let peer: [String]?

    init(program: String, folder: String) {
        self.program = program
        self.folder = folder
        let path = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        let isInstalled = path.contains { access("\($0)/tig", X_OK) == 0 }
        peer = isInstalled && access(".git", F_OK) == 0 ? ["tig"] : nil
    }

    /// Opens the project, or the screen that these keys lead to.
    func open(_ project: String, keys: [String] = []) throws(ProbeError) -> Probe {
        let probe = try Probe([program, project], environment: environment)
        for key in keys { _ = probe.press(key) }
        return probe
    }

    /// Opens the least program that could make an answer durable.
    func openSyncedEcho() throws(ProbeError) -> Probe {
        try Probe([CommandLine.arguments[0], SyncedEcho.option, folder + "/echo"], environment: environment)
    }

    func openPeer() throws(ProbeError) -> Probe? {
        guard let peer else { return nil }
        return try Probe(peer, environment: environment)
    }
}

/// Why something cannot be measured.
enum BenchmarkFailure: Error {
    case failed([String], Child.Ending)
    case cannotWrite(String)
}
