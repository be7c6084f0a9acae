//! Where things lie: the project, what it builds, the cache shared by all clones.

use crate::process::Outcome;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One clone of the project, and the machine it stands on.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
    cache: PathBuf,
}

impl Project {
    /// Finds the project that this program was built from. Cargo names it, also when called from a subfolder.
    ///
    /// # Errors
    /// It is not started by cargo, or there is no home folder.
    pub(crate) fn find() -> Outcome<Self> {
        let root = env::var_os("CARGO_MANIFEST_DIR").ok_or("start me as `cargo xtask`")?;
        let root = PathBuf::from(root);
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self {
            root,
            target,
            cache: cache_folder()?,
        })
    }

    /// A file or folder of the project.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The finished site, unless another place is asked for.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where cargo puts what it compiles.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Parts of the site on their way to [`dist`](Self::dist).
    pub(crate) fn parts(&self) -> PathBuf {
        self.target.join("site")
    }

    /// What Trunk makes: the page and its program, the same for every dossier.
    pub(crate) fn shell(&self) -> PathBuf {
        self.parts().join("shell")
    }

    /// The native program, once the site has been built.
    pub(crate) fn native_program(&self) -> PathBuf {
        self.target
            .join("release")
            .join(format!("corpus{}", env::consts::EXE_SUFFIX))
    }

    /// The cache folder for tools, shared by all clones of this user.
    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }

    /// A command that runs in the project's root.
    pub(crate) fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root);
        command
    }

    /// The cargo that started this program.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments);
        command
    }

    /// The version of a package in `Cargo.lock`.
    ///
    /// # Errors
    /// The file cannot be read or does not hold the package.
    pub(crate) fn locked_version(&self, package: &str) -> Outcome<String> {
        let path = self.file("Cargo.lock");
        let lock =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not hold {package}"))
    }
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

/// `$XDG_CACHE_HOME/beleidsspoor`, else `~/.cache/beleidsspoor`. An empty or relative variable counts as absent.
fn cache_folder() -> Outcome<PathBuf> {
    let absolute = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let base =
        absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache")));
    Ok(base
        .ok_or("there is no home folder: set HOME or XDG_CACHE_HOME")?
        .join("beleidsspoor"))
}

#[cfg(test)]
mod unit {
    use super::version_in;

    #[test]
    fn version_is_that_of_the_exact_package() {
        let lock = "[[package]]\nname = \"bindgen-shared\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"bindgen\"\nversion = \"0.2.1\"\n";
        assert_eq!(version_in(lock, "bindgen").as_deref(), Some("0.2.1"));
        assert_eq!(version_in(lock, "gen"), None);
    }
}
