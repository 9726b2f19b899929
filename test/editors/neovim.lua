-- Runs inside Neovim, with the settings of docs/editors.md: does what an author does, and prints what came of it.
local seen = {}

local function finish(problem)
  seen.problem = problem
  io.stdout:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
  vim.cmd('qall!')
end

local function wait(what, condition)
  if not vim.wait(15000, condition, 20) then
    finish('Waited in vain for ' .. what .. '.')
  end
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local answers = vim.lsp.buf_request_sync(0, method, params, 15000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function place(text, offset)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      return { line = number - 1, character = column - 1 + (offset or 0) }
    end
  end
  finish('The document holds no ' .. text)
end

seen.filetype = vim.bo.filetype
wait('diagnostics', function()
  return #vim.diagnostic.get(0) > 0
end)
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
  seen.diagnostic = { message = diagnostic.message, line = diagnostic.lnum + 1 }
end

local hover = ask('textDocument/hover', { position = place('"en-US"', 2) })
seen.hover = hover and hover.contents.value

local items = ask('textDocument/completion', { position = place('"UTILITY"', 1) })
seen.completion = vim.tbl_map(function(item)
  return item.label
end, items)

vim.lsp.util.apply_workspace_edit(
  ask('textDocument/rename', { position = place('$(name)', 3), newName = 'guest' }),
  'utf-16'
)

local range = { start = place('"en-US"', 1), ['end'] = place('"en-US"', 1) }
local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
wait('no diagnostics', function()
  return #vim.diagnostic.get(0) == 0
end)
seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
finish(nil)
