-- A real client: Neovim starts the language server, as its settings in the README say, and is told of a finding.
-- nvim --headless -u NONE -l is younger than 0.9: run with  nvim --headless -u NONE -S neovim.lua EDITION CLI
local cli = vim.env.IBIDEM_CLI
local root = vim.env.IBIDEM_EDITION

local function fail(reason)
  io.stderr:write(reason .. "\n")
  vim.cmd("cquit 1")
end

local function expect(what, holds)
  if not vim.wait(20000, holds, 50) then fail("waited in vain for " .. what) end
end

vim.cmd("edit " .. root .. "/source/1.md")
local client = vim.lsp.start_client({ name = "ibidem", cmd = { "node", cli, "lsp" }, root_dir = root })
vim.lsp.buf_attach_client(0, client)
expect("the server", function() return vim.lsp.buf_get_clients(0)[client] ~= nil end)

vim.api.nvim_buf_set_lines(0, 2, 3, false, { "A call.[^9]" })
local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(found, each.code or each.user_data.lsp.code) end
  return table.concat(found, " ")
end
expect("the finding", function() return codes():find("note%-defined") ~= nil end)

vim.api.nvim_buf_set_lines(0, 2, 3, false, { "A call.[^1]" })
expect("the text without it", function() return codes() == "" end)

local note = vim.lsp.buf_request_sync(0, "textDocument/definition", {
  textDocument = vim.lsp.util.make_text_document_params(0),
  position = { line = 2, character = 9 },
}, 20000)
local place = note[client].result[1].range.start
if place.line ~= 4 then fail("the call leads to line " .. place.line) end
io.stdout:write("ok\n")
vim.cmd("qall!")
