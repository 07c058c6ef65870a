import Glibc
import Localization

/// Error numbers of the operating system in words.
enum SystemText {
    static func reason(_ code: Int32) -> LocalizedString {
        switch code {
        case EACCES, EPERM: LocalizedString("permission denied", "keine Berechtigung")
        case ENOENT:
            LocalizedString("there is no such file or directory", "diese Datei oder dieses Verzeichnis gibt es nicht")
        case ENOTDIR: LocalizedString("a part of the path is no directory", "ein Teil des Pfads ist kein Verzeichnis")
        case EISDIR: LocalizedString("it is a directory", "das ist ein Verzeichnis")
        case ENOSPC: LocalizedString("the disk is full", "der Datenträger ist voll")
        case EDQUOT: LocalizedString("your quota of disk space is used up", "Ihr Speicherkontingent ist erschöpft")
        case EFBIG:
            LocalizedString("a limit on the size of files is reached", "die zulässige Dateigröße ist erreicht")
        case EROFS: LocalizedString("the file system is read-only", "das Dateisystem lässt nur Lesen zu")
        case EIO: LocalizedString("the device reports an error", "das Gerät meldet einen Fehler")
        case ELOOP:
            LocalizedString(
                "it is a symbolic link, or too many of them", "das ist ein symbolischer Link, oder es sind zu viele")
        case EMFILE, ENFILE: LocalizedString("too many files are open", "zu viele Dateien sind geöffnet")
        case ENAMETOOLONG: LocalizedString("the name is too long", "der Name ist zu lang")
        default: .same(String(cString: strerror(code)))
        }
    }
}
