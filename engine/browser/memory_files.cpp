/// What the C library asks of the system for files, answered from memory.
#include "browser/memory_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wasi/api.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

namespace entente::browser {

std::map<std::string, std::string>& memory_files() {
  static std::map<std::string, std::string> files;
  return files;
}

std::string absolute_path(const std::string& path) {
  std::string whole = ("/" / std::filesystem::path(path)).lexically_normal().string();
  if (whole.size() > 1 && whole.back() == '/') whole.pop_back();
  return whole;
}

namespace {

/// A file that is open; one that is written comes to its name when it is closed.
struct OpenFile {
  std::string* content;
  std::size_t at = 0;
};

/// By descriptor; null: closed. The first three are those of a terminal, which there is none of.
std::vector<std::unique_ptr<OpenFile>>& open_files() {
  static std::vector<std::unique_ptr<OpenFile>> open(3);
  return open;
}

OpenFile* file_at(std::size_t descriptor) {
  return descriptor < open_files().size() ? open_files()[descriptor].get() : nullptr;
}

bool is_folder(const std::string& path) {
  if (path == "/") return true;
  const auto inside = memory_files().lower_bound(path + "/");
  return inside != memory_files().end() && inside->first.starts_with(path + "/");
}

long put_status(bool folder, std::size_t size, long buffer) {
  auto* const status = reinterpret_cast<struct stat*>(buffer);
  *status = {};
  status->st_mode = folder ? S_IFDIR | 0755U : S_IFREG | 0644U;
  status->st_nlink = 1;
  status->st_size = static_cast<off_t>(size);
  return 0;
}

long status_of(long path, long buffer) {
  const std::string whole = absolute_path(reinterpret_cast<const char*>(path));
  const auto file = memory_files().find(whole);
  if (file != memory_files().end()) return put_status(false, file->second.size(), buffer);
  return is_folder(whole) ? put_status(true, 0, buffer) : -ENOENT;
}

}  // namespace
}  // namespace entente::browser

using namespace entente::browser;

extern "C" {

long __syscall_open(const char* path, long flags, ...) {
  const std::string whole = absolute_path(path);
  const bool known = memory_files().contains(whole);
  if (is_folder(whole)) return -EISDIR;
  if (!known && (flags & O_CREAT) == 0) return -ENOENT;
  std::string& content = memory_files()[whole];
  if ((flags & O_TRUNC) != 0) content.clear();
  open_files().push_back(std::make_unique<OpenFile>(OpenFile{&content}));
  return static_cast<long>(open_files().size()) - 1;
}

long __syscall_stat64(long path, long buffer) { return status_of(path, buffer); }
long __syscall_lstat64(long path, long buffer) { return status_of(path, buffer); }
/// Of what lies in a folder that is open, which none ever is.
long __syscall_fstatat64(long, long path, long buffer, long) { return status_of(path, buffer); }
long __syscall_fstat64(long descriptor, long buffer) {
  const OpenFile* file = file_at(static_cast<std::size_t>(descriptor));
  return file ? put_status(false, file->content->size(), buffer) : -EBADF;
}

/// There are no links.
long __syscall_readlink(long path, long, long) {
  struct stat status;
  const long found = status_of(path, reinterpret_cast<long>(&status));
  return found == 0 ? -EINVAL : found;
}

/// Folders are never open: they are there by the names of their files only.
long __syscall_getdents64(long, long, long) { return -EBADF; }

long __syscall_getcwd(long buffer, long size) {
  if (size < 2) return -ERANGE;
  std::memcpy(reinterpret_cast<char*>(buffer), "/", 2);
  return 2;
}

__wasi_errno_t __wasi_fd_read(__wasi_fd_t descriptor, const __wasi_iovec_t* pieces, size_t count,
                              __wasi_size_t* read) {
  OpenFile* const file = file_at(descriptor);
  if (!file) return __WASI_ERRNO_BADF;
  *read = 0;
  for (size_t k = 0; k < count; ++k) {
    const std::size_t rest = file->content->size() - std::min(file->at, file->content->size());
    const std::size_t size = std::min<std::size_t>(pieces[k].buf_len, rest);
    std::memcpy(pieces[k].buf, file->content->data() + file->at, size);
    file->at += size;
    *read += size;
  }
  return __WASI_ERRNO_SUCCESS;
}

/// At the end, wherever the file is read: nothing here writes into the middle of one.
__wasi_errno_t __wasi_fd_write(__wasi_fd_t descriptor, const __wasi_ciovec_t* pieces, size_t count,
                               __wasi_size_t* written) {
  OpenFile* const file = file_at(descriptor);
  *written = 0;
  for (size_t k = 0; k < count; ++k) {
    if (file) file->content->append(reinterpret_cast<const char*>(pieces[k].buf), pieces[k].buf_len);
    *written += pieces[k].buf_len;
  }
  return __WASI_ERRNO_SUCCESS;
}

__wasi_errno_t __wasi_fd_seek(__wasi_fd_t, __wasi_filedelta_t, __wasi_whence_t, __wasi_filesize_t*) {
  return __WASI_ERRNO_SPIPE;
}

/// Nothing is a terminal.
__wasi_errno_t __wasi_fd_fdstat_get(__wasi_fd_t, __wasi_fdstat_t* status) {
  *status = {};
  status->fs_filetype = __WASI_FILETYPE_REGULAR_FILE;
  return __WASI_ERRNO_SUCCESS;
}

__wasi_errno_t __wasi_fd_close(__wasi_fd_t descriptor) {
  if (!file_at(descriptor)) return __WASI_ERRNO_BADF;
  open_files()[descriptor] = nullptr;
  while (open_files().size() > 3 && !open_files().back()) open_files().pop_back();
  return __WASI_ERRNO_SUCCESS;
}
}
